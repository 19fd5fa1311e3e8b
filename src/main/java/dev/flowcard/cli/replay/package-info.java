/** Plays a production log as the scans that would have made it. */
@NullMarked
package dev.flowcard.cli.replay;

import org.jspecify.annotations.NullMarked;
