/** What the scan door asks of those who handle scans. */
@NamedInterface("spi")
@NullMarked
package dev.flowcard.devices.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
