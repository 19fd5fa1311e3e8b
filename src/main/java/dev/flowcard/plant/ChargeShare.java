package dev.flowcard.plant;

/** How what a furnace or plating charge brought forth is shared back to its cards. */
public enum ChargeShare {
    /** By the pieces that each card put in. */
    COUNT,
    /** By the kilograms that each card put in. */
    WEIGHT
}
