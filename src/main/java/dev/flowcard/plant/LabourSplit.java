package dev.flowcard.plant;

/** How the time of one person who works on several jobs at once is credited to them. */
public enum LabourSplit {
    /** Every minute is shared equally among the jobs that run. */
    EQUAL,
    /** Every job is credited with the whole time. */
    FULL,
    /** The time belongs to the job whose card was scanned last. */
    CURRENT
}
