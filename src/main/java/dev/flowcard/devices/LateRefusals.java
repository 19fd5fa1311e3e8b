package dev.flowcard.devices;

/** Scans of an outage that were refused on arrival and that nobody has decided about yet. */
public interface LateRefusals {
    int countOpen();
}
