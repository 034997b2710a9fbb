import 'casefile:tests';
