"""What is told of the learner: grades of what is held, age, a job offer."""
