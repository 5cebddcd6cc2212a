# The same job in R with nothing but what R brings: read the export, count, intervals, comparison with the national
# figures, a PDF with chart and tables, and Markdown. Rscript --vanilla report.R export.csv out-folder
args <- commandArgs(trailingOnly = TRUE)
survey <- read.csv(args[1], check.names = FALSE, colClasses = "character", fileEncoding = "UTF-8")
out <- args[2]
z <- qnorm(.975)
quality <- c("Very good", "Good", "Neither good nor poor", "Poor", "Very poor")
impact <- c("A lot better", "Better", "No difference", "Worse", "A lot worse")
items <- data.frame(
  heading = c("Own views included in the plan", "Knowing the amount of the personal budget",
              "Deciding how the personal budget was spent", "Amount of support", "Choice and control over support",
              "Being supported with dignity", "Quality of support", "Information and advice", "Quality of life",
              "Health", "Feeling safe", "Everyday activities", "Taking part in the community", "Relationships"),
  there = c(80, 50, 51, 74, 72, 84, 81, 63, 75, 72, 71, 57, 58, 57))
scales <- c(list(c("Fully", "Mostly", "Partly", "Not at all"), c("Yes", "No"), c("Yes", "No")),
            rep(list(quality), 5), rep(list(impact), 6))
positive <- c(2, 1, 1, rep(2, 11))
wilson <- function(x, n) {
  centre <- (x + z^2 / 2) / (n + z^2)
  half <- z / (n + z^2) * sqrt(x * (n - x) / n + z^2 / 4)
  c(max(0, centre - half), min(1, centre + half))
}
score <- function(i) {
  counts <- table(factor(survey[[items$heading[i]]], levels = scales[[i]]))
  n <- sum(counts); x <- sum(counts[seq_len(positive[i])])
  here <- wilson(x, n); N <- 4300; X <- N * items$there[i] / 100; there <- wilson(X, N)
  p <- x / n; q <- X / N; pooled <- (x + X) / (n + N)
  values <- seq(100, 0, length.out = length(counts))
  data.frame(base = n, percent = 100 * p, low = 100 * here[1], high = 100 * here[2], gap = 100 * (p - q),
             gap_low = 100 * (p - q - sqrt((p - here[1])^2 + (there[2] - q)^2)),
             gap_high = 100 * (p - q + sqrt((here[2] - p)^2 + (q - there[1])^2)),
             p = 2 * pnorm(-abs((p - q) / sqrt(pooled * (1 - pooled) * (1 / n + 1 / N)))),
             mean = sum(values * counts) / n)
}
result <- cbind(items, do.call(rbind, lapply(seq_len(nrow(items)), score)))
result$q <- p.adjust(result$p, "BH")
result$verdict <- ifelse(result$base < 10, "too few", ifelse(result$q <= .05 & result$gap_low > 0, "higher",
                  ifelse(result$q <= .05 & result$gap_high < 0, "lower", "no detectable difference")))
profile <- lapply(c("Age", "How the personal budget is managed", "Main reason for support", "Gender"),
                  function(h) table(survey[[h]]))
dir.create(out, showWarnings = FALSE, recursive = TRUE)
pdf(file.path(out, "report.pdf"), width = 8.27, height = 11.69, title = "POET report")
par(mar = c(5, 18, 4, 2))
rows <- rev(seq_len(nrow(result)))
plot(NA, xlim = c(0, 100), ylim = c(1, nrow(result)), yaxt = "n", ylab = "", xlab = "% positive", main = "Here and nationally")
axis(2, at = rows, labels = items$heading, las = 1)
segments(result$low, rows, result$high, rows, lwd = 3)
points(result$percent, rows, pch = 19); points(result$there, rows, pch = 5)
plot.new(); title("Table of results")
text(0, seq(.95, .05, length.out = nrow(result)), adj = 0, cex = .7,
     sprintf("%-45s n %d  %.0f%% (%.0f to %.0f)  there %d  %s", result$heading, result$base, result$percent, result$low,
             result$high, result$there, result$verdict))
plot.new(); title("Who answered")
lines <- unlist(lapply(profile, function(t) c(sprintf("%s: %d", names(t), as.integer(t)), "")))
text(0, seq(.95, .05, length.out = length(lines)), lines, adj = 0, cex = .7)
invisible(dev.off())
writeLines(c("# POET report", "", "| Question | Answers | Positive | There | Verdict |", "|---|---:|---:|---:|---|",
             sprintf("| %s | %d | %.0f%% (%.0f to %.0f) | %d%% | %s |", result$heading, result$base, result$percent,
                     result$low, result$high, result$there, result$verdict)), file.path(out, "report.md"))
