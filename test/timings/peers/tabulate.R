# Frequencies of every column but those named, by data.table: Rscript tabulate.R FILE COLUMN...
arguments <- commandArgs(trailingOnly = TRUE)
library(data.table)
setDTthreads(2)
table <- fread(arguments[1], colClasses = "character", showProgress = FALSE)
total <- 0
for (name in setdiff(names(table), arguments[-1])) total <- total + sum(table[, .N, by = name]$N)
cat(format(total, scientific = FALSE), "\n")
