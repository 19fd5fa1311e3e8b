/** What needs a person: alarms with their state, owner and age. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "plant", "devices", "sales", "plan", "production", "quality"})
@NullMarked
package dev.flowcard.alarms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
