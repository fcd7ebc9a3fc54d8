package io.tickmark.eventstore;

import io.tickmark.testservers.ServersInReport;

class ServersInReportTest extends ServersInReport {}
