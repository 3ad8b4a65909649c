"""Each clinic by itself: who works there, every knock-out with what it rests on, scores, open questions, notes."""
