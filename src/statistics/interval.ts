/** A confidence interval on the scale of its estimate; `low` is never above `high`. */
export type Interval = { readonly low: number; readonly high: number };
