/** What the terminal page asks the server. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.workstation.api;
