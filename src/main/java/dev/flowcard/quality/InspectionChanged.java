package dev.flowcard.quality;

/** An inspection came, began or was decided: told after the commit to whoever refreshes a screen. */
public record InspectionChanged(String inspection, String workOrder) {}
