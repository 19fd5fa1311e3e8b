package dev.flowcard.production.ui;

/** Does something that may be refused, and says so where it is. */
interface Attempt {
    /** Whether it was done. */
    boolean of(Runnable verb);
}
