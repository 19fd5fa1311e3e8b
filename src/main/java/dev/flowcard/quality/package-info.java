/** Inspection plans, inspections and the gates they close. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "plant", "plan", "production", "devices", "devices :: spi"})
@NullMarked
package dev.flowcard.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
