/** Virtual people who work the plan of a running server through the public API. */
@NullMarked
package dev.flowcard.cli.simulate;

import org.jspecify.annotations.NullMarked;
