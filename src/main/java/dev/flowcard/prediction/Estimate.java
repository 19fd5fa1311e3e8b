package dev.flowcard.prediction;

/** Days until an order's last report: as likely less as more, and with nine chances in ten at most. */
public record Estimate(double p50Days, double p90Days) {}
