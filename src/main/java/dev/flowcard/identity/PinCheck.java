package dev.flowcard.identity;

/** What is said of a PIN that was entered. */
public enum PinCheck {
    RIGHT,
    WRONG,
    /** Five in a row were wrong: nothing is looked at until five minutes have passed since the last of them. */
    LOCKED
}
