package io.tickmark.engagement;

import io.tickmark.testservers.ServersInReport;

class ServersInReportTest extends ServersInReport {}
