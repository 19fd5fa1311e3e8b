/** The application itself: nothing refers to it. */
@NullMarked
package dev.flowcard;

import org.jspecify.annotations.NullMarked;
