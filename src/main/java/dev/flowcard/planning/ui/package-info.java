/** The planner's chart. */
@NullMarked
package dev.flowcard.planning.ui;

import org.jspecify.annotations.NullMarked;
