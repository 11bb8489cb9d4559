"""The Plan side: what an adviser and a learner write down together."""
