package dev.flowcard.devices.spi;

/** How a scan came into the system. */
public enum ScanSource {
    WEDGE,
    SERIAL,
    WEB_SERIAL,
    CAMERA,
    TOUCH,
    API,
    REPLAY
}
