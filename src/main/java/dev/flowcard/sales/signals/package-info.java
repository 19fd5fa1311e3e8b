/** What sales wants to hear from those downstream. */
@NamedInterface("signals")
@NullMarked
package dev.flowcard.sales.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
