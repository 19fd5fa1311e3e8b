/** Codes on photographs, read on the server where a device's browser could not. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.devices.photo;
