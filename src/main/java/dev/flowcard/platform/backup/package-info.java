/** A consistent copy of the whole installation in one file, and the way back, verified row by row. */
@NamedInterface("backup")
@NullMarked
package dev.flowcard.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
