/** Judges the scheduler on instances whose best schedule is known. */
@NullMarked
package dev.flowcard.cli.schedule;

import org.jspecify.annotations.NullMarked;
