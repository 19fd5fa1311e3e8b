/** What a module implements to take part in scanning: {@link dev.flowcard.devices.spi.ScanHandler} and the words of an answer. */
@org.springframework.modulith.NamedInterface("spi")
@org.jspecify.annotations.NullMarked
package dev.flowcard.devices.spi;
