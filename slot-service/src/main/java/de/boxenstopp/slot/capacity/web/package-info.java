/**
 * The admins' doors to workshops and their capacity.
 */
@NullMarked
package de.boxenstopp.slot.capacity.web;

import org.jspecify.annotations.NullMarked;
