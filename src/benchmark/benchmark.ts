export type {
  Benchmark,
  BenchmarkFigure,
  BoundFigure,
  CountsFigure,
  FigureSource,
  PercentFigure,
  Precision,
} from './model.js';
