/** How predictions are shown; the table of an estimate is for order pages too. */
@NamedInterface("ui")
@NullMarked
package dev.flowcard.prediction.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
