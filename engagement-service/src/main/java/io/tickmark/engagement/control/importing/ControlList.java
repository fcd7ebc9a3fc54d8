package io.tickmark.engagement.control.importing;

import java.util.List;

/**
 * What a file holds. It may be registered only if nothing was rejected.
 *
 * @param ignoredColumns columns that the product does not know
 */
record ControlList(List<ListedControl> controls, Rejections rejections, List<String> ignoredColumns) {}
