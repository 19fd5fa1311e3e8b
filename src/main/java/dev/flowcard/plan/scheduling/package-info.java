/** Finite-capacity scheduling: pure, without Spring or database, behind {@link dev.flowcard.plan.scheduling.Scheduler}. */
@NamedInterface("scheduling")
@NullMarked
package dev.flowcard.plan.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
