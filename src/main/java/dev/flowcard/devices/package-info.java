/**
 * Terminals and what they read. Owns the scan door, the scan log (the truth that everything else follows from) and the
 * terminals' sessions. What a scan means is said by the modules that implement {@link dev.flowcard.devices.spi.ScanHandler}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity", "plant"})
@org.jspecify.annotations.NullMarked
package dev.flowcard.devices;
