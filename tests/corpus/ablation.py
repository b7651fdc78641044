#!/usr/bin/env python3
"""ablation.py - what each kind of evidence is worth: the scores with one kind switched off.

    ablation.py SCORE_FOLDER FOLDER…

SCORE_FOLDER holds score.py; each FOLDER holds cases (source.txt, truth.json, case.json). Builds
banxin with the feature `ablation` and prints a row for each kind in src/normalize/ablation.rs: the mean
total by class of case, and how it differs from the whole engine's. A kind whose row is all noughts earns
nothing on these cases.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = os.environ.get("TARGET", "target/ablation")


def main(scores, folders):
    sys.path.insert(0, scores)
    import score
    build = ["cargo", "build", "--profile", os.environ.get("PROFILE", "release"), "--features", "ablation",
             "--target-dir", TARGET]
    subprocess.run(build, cwd=ROOT, check=True)
    banxin = ROOT / TARGET / os.environ.get("PROFILE", "release") / "banxin"
    kinds = re.findall(r"^    ([A-Z]\w+),$", (ROOT / "src/normalize/ablation.rs").read_text(), re.M)
    cases = sorted(p.parent for f in folders for p in Path(f).glob("**/truth.json"))

    def total(job):
        kind, case = job
        source = next(p for p in [case / "source.txt", case / f"{case.name}.txt"] if p.exists())
        with tempfile.TemporaryDirectory() as out:
            subprocess.run([banxin, "build", source, "--output", out, "--formats", "json", "--quiet"],
                           env={**os.environ, "BANXIN_WITHOUT": kind}, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
            made = next(Path(out).rglob("*.json"), None)
            if made is None:
                return 0.0
            truth = json.loads((case / "truth.json").read_text())
            return score.score(json.loads(made.read_text()), truth, score.read_source(str(source)))["total"]

    def class_of(case):
        about = case / "case.json"
        return json.loads(about.read_text()).get("class", "clean") if about.exists() else "clean"

    classes = [class_of(case) for case in cases]
    columns = ["all", *sorted(set(classes))]
    print(f"{'without':<16}" + "".join(f"{column:>20}" for column in columns) + "   most changed case")
    whole = None
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for kind in ["", *kinds]:
            totals = list(pool.map(total, [(kind, case) for case in cases]))
            whole = whole or totals
            by = defaultdict(list)
            for name, now, before in zip(classes, totals, whole):
                by["all"].append((now, before))
                by[name].append((now, before))
            cells = ""
            for column in columns:
                now, before = (sum(pair[i] for pair in by[column]) / len(by[column]) for i in (0, 1))
                cells += f"{now:>11.4f} {now - before:>+8.4f}"
            change, most = max((abs(now - before), case.name) for now, before, case in zip(totals, whole, cases))
            print(f"{kind or '(nothing)':<16}{cells}   {most if change > 1e-9 else '-'}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
