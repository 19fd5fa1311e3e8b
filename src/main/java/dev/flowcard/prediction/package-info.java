/** When will an order be done: learnt from the shop's own reports, judged on its own past. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.flowcard.prediction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
