"""The same job with pandas and matplotlib: read the export, count, intervals, comparison with the national figures, a
PDF with chart and tables, and Markdown.   python3 report.py export.csv out-folder"""

import math
import pathlib
import sys

import matplotlib

matplotlib.use("pdf")
import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.backends.backend_pdf import PdfPages

Z = 1.959963984540054
QUALITY = ["Very good", "Good", "Neither good nor poor", "Poor", "Very poor"]
IMPACT = ["A lot better", "Better", "No difference", "Worse", "A lot worse"]
ITEMS = [
    ("Own views included in the plan", 80, ["Fully", "Mostly", "Partly", "Not at all"], 2),
    ("Knowing the amount of the personal budget", 50, ["Yes", "No"], 1),
    ("Deciding how the personal budget was spent", 51, ["Yes", "No"], 1),
    ("Amount of support", 74, QUALITY, 2),
    ("Choice and control over support", 72, QUALITY, 2),
    ("Being supported with dignity", 84, QUALITY, 2),
    ("Quality of support", 81, QUALITY, 2),
    ("Information and advice", 63, QUALITY, 2),
    ("Quality of life", 75, IMPACT, 2),
    ("Health", 72, IMPACT, 2),
    ("Feeling safe", 71, IMPACT, 2),
    ("Everyday activities", 57, IMPACT, 2),
    ("Taking part in the community", 58, IMPACT, 2),
    ("Relationships", 57, IMPACT, 2),
]
NATIONAL = 4300


def wilson(x, n):
    centre = (x + Z * Z / 2) / (n + Z * Z)
    half = Z / (n + Z * Z) * math.sqrt(x * (n - x) / n + Z * Z / 4)
    return max(0, centre - half), min(1, centre + half)


def score(survey, heading, there, answers, positive):
    counts = survey[heading].value_counts().reindex(answers, fill_value=0)
    n, x = int(counts.sum()), int(counts.iloc[:positive].sum())
    p, q = x / n, there / 100
    low, high = wilson(x, n)
    low_there, high_there = wilson(NATIONAL * q, NATIONAL)
    pooled = (x + NATIONAL * q) / (n + NATIONAL)
    test = abs(p - q) / math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / NATIONAL))
    return {
        "heading": heading, "base": n, "percent": 100 * p, "low": 100 * low, "high": 100 * high, "there": there,
        "gap_low": 100 * (p - q - math.sqrt((p - low) ** 2 + (high_there - q) ** 2)),
        "gap_high": 100 * (p - q + math.sqrt((high - p) ** 2 + (q - low_there) ** 2)),
        "p": math.erfc(test / math.sqrt(2)),
        "mean": sum(c * 100 * (len(answers) - 1 - i) / (len(answers) - 1) for i, c in enumerate(counts)) / n,
    }


survey = pd.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
out = pathlib.Path(sys.argv[2])
out.mkdir(parents=True, exist_ok=True)
result = pd.DataFrame(score(survey, *item) for item in ITEMS).sort_values("p", ascending=False)
ranks = range(len(result), 0, -1)
result["q"] = (result["p"] * len(result) / list(ranks)).cummin().clip(upper=1)
result = result.sort_index()
result["verdict"] = [
    "higher" if r.q <= 0.05 and r.gap_low > 0 else "lower" if r.q <= 0.05 and r.gap_high < 0 else "no detectable difference"
    for r in result.itertuples()
]
with PdfPages(out / "report.pdf") as pdf:
    figure, axis = plt.subplots(figsize=(8.27, 11.69))
    rows = list(range(len(result)))[::-1]
    axis.hlines(rows, result["low"], result["high"], lw=3)
    axis.plot(result["percent"], rows, "o")
    axis.plot(result["there"], rows, "D", fillstyle="none")
    axis.set_yticks(rows, result["heading"])
    axis.set_xlim(0, 100)
    figure.tight_layout()
    pdf.savefig(figure)
    figure, axis = plt.subplots(figsize=(8.27, 11.69))
    axis.axis("off")
    cells = result[["heading", "base", "percent", "low", "high", "there", "verdict"]].round(0)
    axis.table(cellText=cells.values, colLabels=cells.columns, loc="center")
    pdf.savefig(figure)
    figure, axis = plt.subplots(figsize=(8.27, 11.69))
    axis.axis("off")
    lines = [str(survey[h].value_counts()) for h in ("Age", "How the personal budget is managed", "Main reason for support", "Gender")]
    axis.text(0, 1, "\n\n".join(lines), va="top", fontsize=8)
    pdf.savefig(figure)
table = [
    f"| {r.heading} | {r.base} | {r.percent:.0f}% ({r.low:.0f} to {r.high:.0f}) | {r.there}% | {r.verdict} |"
    for r in result.itertuples()
]
(out / "report.md").write_text("# POET report\n\n| Question | Answers | Positive | There | Verdict |\n|---|---:|---:|---:|---|\n" + "\n".join(table) + "\n")
