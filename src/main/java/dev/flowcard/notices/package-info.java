/** What a foreman says to a work unit, a work centre, a terminal or a person, shown on the terminals until somebody has read it. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "plant", "devices", "devices :: spi", "plan", "production"})
@NullMarked
package dev.flowcard.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
