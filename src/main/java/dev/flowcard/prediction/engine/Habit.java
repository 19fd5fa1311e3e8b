package dev.flowcard.prediction.engine;

import dev.flowcard.prediction.Level;

/** What the past says of one figure, and of how many operations. */
public record Habit(Spread spread, Level level, int operations) {}
