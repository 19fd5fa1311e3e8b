package dev.flowcard.production;

/** What the time of a report was spent on. */
public enum ReportKind {
    PRODUCTION,
    SETUP,
    BREAKDOWN
}
