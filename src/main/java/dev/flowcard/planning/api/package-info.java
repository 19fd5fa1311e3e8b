/** Proposals and the Gantt chart by HTTP. */
@NullMarked
package dev.flowcard.planning.api;

import org.jspecify.annotations.NullMarked;
