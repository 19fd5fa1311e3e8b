/** Persons and their badges, users, roles, API tokens, the current actor and the audit trail. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.flowcard.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
