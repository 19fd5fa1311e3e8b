/** Products, routings, standard times and versions of the plan. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "plant", "sales"})
@NullMarked
package dev.flowcard.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
