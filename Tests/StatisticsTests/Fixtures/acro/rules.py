"""Writes acro_rules.json: what acro 1.0.2 says of more tables and thresholds of the same data.

    pip install acro==1.0.2 && python3 rules.py
"""

import json
import logging
import pathlib

import acro
import acro.version
import pandas as pd
import yaml

here = pathlib.Path(__file__).parent
home = pathlib.Path(acro.__file__).parent

# Columns without a negative value: acro does not define dominance otherwise.
COLUMNS = ["inc_grants", "inc_donations", "inc_total", "total_costs", "grants_given", "staff_costs"]

# (threshold, n and k of nk, p): acro's own, Grenier's, and one strict enough to flag many cells.
# k is at most 1 / (1 + p), where the nk rule holds the p% rule.
THRESHOLDS = [(10, 2, 90, 10), (5, 2, 86.95, 15), (5, 2, 62.5, 60)]


def main():
    logging.disable(logging.CRITICAL)
    data = pd.read_csv(here / "acro_test_data.csv")
    tables = []
    for threshold, n, k, p in THRESHOLDS:
        settings = yaml.safe_load((home / "default.yaml").read_text())
        settings |= {
            "safe_threshold": threshold,
            "safe_nk_n": n,
            "safe_nk_k": k / 100,
            "safe_pratio_p": p / 100,
        }
        (home / "rules.yaml").write_text(yaml.safe_dump(settings))
        session = acro.ACRO(config="rules", suppress=False)
        for column in COLUMNS:
            session.crosstab(data.year, data.grant_type, values=data[column], aggfunc="sum")
            cells = session.results.get_index(-1).sdc["cells"]
            tables.append(
                {
                    "column": column,
                    "threshold": threshold,
                    "nkN": n,
                    "nkPercent": k,
                    "pPercent": p,
                    "thresholdCells": cells.get("MinimumThresholdCheck", []),
                    "nkCells": cells.get("NKCheck", []),
                    "pCells": cells.get("PPercentCheck", []),
                }
            )
    lines = ",\n ".join(json.dumps(table) for table in tables)
    text = f'{{"acro": "{acro.version.__version__}", "tables": [\n {lines}\n]}}\n'
    (here / "acro_rules.json").write_text(text)


if __name__ == "__main__":
    main()
