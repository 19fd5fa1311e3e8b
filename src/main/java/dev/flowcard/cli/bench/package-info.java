/** Measures an installation: scans through HTTP against bare database transactions, scan to wall, start, memory. */
@NullMarked
package dev.flowcard.cli.bench;

import org.jspecify.annotations.NullMarked;
