package io.tickmark.engagement.channel;

import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What an audit firm's account may do at the broker; what is not allowed here is denied. */
final class FirmAccess {

    private static final String ANY_HOST = "*";

    private FirmAccess() {}

    /** The broker's name for the firm's account. */
    static String principal(FirmTopics firm) {
        return "User:" + account(firm);
    }

    /** Read its work items, write its answers, and join consumer groups named after it. */
    static List<AclBinding> of(FirmTopics firm) {
        return List.of(
                allow(firm, ResourceType.TOPIC, firm.workItems(), PatternType.LITERAL, AclOperation.READ),
                allow(firm, ResourceType.TOPIC, firm.answers(), PatternType.LITERAL, AclOperation.WRITE),
                allow(firm, ResourceType.GROUP, account(firm), PatternType.LITERAL, AclOperation.READ),
                allow(firm, ResourceType.GROUP, account(firm) + ".", PatternType.PREFIXED, AclOperation.READ));
    }

    private static String account(FirmTopics firm) {
        return "firm-" + firm.firm();
    }

    private static AclBinding allow(
            FirmTopics firm, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry(principal(firm), ANY_HOST, operation, AclPermissionType.ALLOW));
    }
}
