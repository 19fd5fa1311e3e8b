package dev.flowcard.prediction;

/** A quote holds capacity, or no longer does. A plain event after the commit. */
record HeldCapacityChanged() {}
