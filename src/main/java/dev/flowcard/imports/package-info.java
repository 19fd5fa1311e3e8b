/** Files of master data, orders and plans, all or nothing. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "plant", "sales", "plan", "production", "quality"})
@NullMarked
package dev.flowcard.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
