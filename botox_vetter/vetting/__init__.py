"""How good and how sure? Gates, answers, score and verdict of one clinic: DESIGN V1 to V7. Pure, exact, no clock."""
