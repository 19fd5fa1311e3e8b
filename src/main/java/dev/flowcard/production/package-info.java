/** Work orders, operations, traveller cards, runs and production reports. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "plant", "plan", "sales", "sales :: signals", "devices :: spi"})
@NullMarked
package dev.flowcard.production;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
