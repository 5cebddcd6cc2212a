# What statistics.mjs does, in R: milliseconds of the three tasks, the median of the runs.
#   Rscript test/timings/peers/statistics.R
set.seed(1)
n <- 500
questions <- replicate(60, sample(1:5, n, TRUE, c(0.05, 0.1, 0.15, 0.4, 0.3)))
others <- replicate(60, sample(1:5, 6000, TRUE, c(0.05, 0.1, 0.15, 0.4, 0.3)))
milliseconds <- function(task, runs = 5) {
  median(sapply(seq_len(runs), function(i) { start <- proc.time()[["elapsed"]]; task(); 1000 * (proc.time()[["elapsed"]] - start) }))
}
wilson <- function(x, n, z = qnorm(0.975)) {
  centre <- (x + z^2 / 2) / (n + z^2); half <- z / (n + z^2) * sqrt(x * (n - x) / n + z^2 / 4)
  c(centre - half, centre + half)
}
# The figures, comparisons and links of sixty questions: twenty outcomes, forty conditions.
report <- function() {
  p <- sapply(1:60, function(i) {
    here <- tabulate(questions[, i], 5); there <- tabulate(others[, i], 5)
    wilson(sum(here[4:5]), n); t.test(questions[, i])
    suppressWarnings(wilcox.test(questions[, i], others[, i], exact = FALSE))
    prop.test(c(sum(here[4:5]), sum(there[4:5])), c(n, 6000), correct = FALSE)$p.value
  })
  p.adjust(p, "BH")
  for (i in 1:40) for (j in 41:60) {
    cor.test(questions[, i], questions[, j], method = "spearman", exact = FALSE)
    t <- table(questions[, i] > 3, questions[, j] > 3)
    prop.test(t[, 2], rowSums(t), correct = FALSE)
  }
}
score <- rowMeans(questions[, 1:14])
bootstrap <- function() quantile(replicate(2000, mean(sample(score, n, TRUE))), c(0.025, 0.975))
X <- questions[, 1:10]; y <- rowMeans(questions[, 41:60]) + rowMeans(X)
lmg <- function() {
  R <- cor(cbind(y, X)); k <- 10
  r2 <- sapply(0:(2^k - 1), function(set) {
    at <- which(bitwAnd(set, 2^(0:(k - 1))) > 0)
    if (length(at) == 0) 0 else drop(R[1, at + 1] %*% solve(R[at + 1, at + 1], R[at + 1, 1]))
  })
  sapply(1:k, function(j) {
    without <- which(bitwAnd(0:(2^k - 1), 2^(j - 1)) == 0) - 1
    size <- sapply(without, function(set) sum(bitwAnd(set, 2^(0:(k - 1))) > 0))
    sum(factorial(size) * factorial(k - size - 1) / factorial(k) * (r2[without + 2^(j - 1) + 1] - r2[without + 1]))
  })
}
cat(sprintf('{ "report": %.1f, "bootstrap": %.1f, "lmg": %.1f }\n', milliseconds(report, 1), milliseconds(bootstrap), milliseconds(lmg)))
