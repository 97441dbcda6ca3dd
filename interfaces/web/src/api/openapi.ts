/** Generated from the route table by `npm run generate:client`. Do not edit. */
export interface paths {
  readonly '/api/access/check': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** What the access decision would be, now or at another instant; nothing is shown and nothing recorded */
    readonly post: operations['check-access'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/catalogue': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** View names, categories, measurement kinds with units, rule ids and problem codes */
    readonly get: operations['show-catalogue'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/delegation/accept': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Accept a delegation that was offered, or an invitation: whoever was named does */
    readonly post: operations['accept-delegation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/delegation/custody/end': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** State a court order that takes custody from a parent: the link allows nothing from then on */
    readonly post: operations['end-custody'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/delegation/custody/restore': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** State a court order that gives custody back; a switch set before does not speak for it */
    readonly post: operations['restore-custody'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/delegation/end': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Revoke a delegation, or renounce it as the delegate; it ends at once and for good */
    readonly post: operations['end-delegation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/delegation/guardians/end': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** State that a guardian’s order has ended, or will */
    readonly post: operations['end-guardianship'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/dependant-links': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** State that a child is insured as the dependant of a parent */
    readonly post: operations['link-dependant'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/dependant-links/end': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** State that a child is no longer insured as the dependant of a parent */
    readonly post: operations['unlink-dependant'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/maintenance/rebuild': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Fold read models from the log beside the live tables, then swap; or `directory`: which number is whose */
    readonly post: operations['rebuild-read-models'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/maintenance/redrive': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Fold a parked person's rows afresh, once the cause is mended */
    readonly post: operations['redrive-person'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/maintenance/verify': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Fold the log afresh and compare every read model with its table */
    readonly post: operations['verify-read-models'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The persons whose passbook the caller may open, by which right, how far and until when */
    readonly get: operations['list-people'];
    readonly put?: never;
    /** Register a person by a checked national ID or resident certificate number */
    readonly post: operations['register-person'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/access-log/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Who looked at what, when, by which right and under which consent, refusals too; or who ever looked */
    readonly post: operations['show-access-log'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/admissions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view admissions of a person, now or as known on an earlier day */
    readonly get: operations['show-admissions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/admissions/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view admissions of a person, now or as known on an earlier day */
    readonly post: operations['search-admissions'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/allergies': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view allergies of a person, now or as known on an earlier day */
    readonly get: operations['show-allergies'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/allergies/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view allergies of a person, now or as known on an earlier day */
    readonly post: operations['search-allergies'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/audit/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The event history of a person, in the order in which it was learned */
    readonly get: operations['audit-events'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/audit/replay': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Every view as it was known on a day, folded afresh, beside what differs today */
    readonly get: operations['audit-replay'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/calendar': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** What is due and what comes, as a calendar (RFC 5545); discreet, or with its titles */
    readonly post: operations['read-calendar'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/delegation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The delegations of a person, and what the person hides; a delegate is told of their own alone */
    readonly get: operations['list-delegations'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/delegation/grants': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Offer an adult to act for the person: categories, actions and at most five years */
    readonly post: operations['grant-delegation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/delegation/guardians': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** State a court order that appoints a guardian, of a minor or of an adult */
    readonly post: operations['appoint-guardian'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/delegation/hide': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Hide a category, or one item in all its versions, from everyone but the person, whatever was granted */
    readonly post: operations['hide-category'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/delegation/invitations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Invite an adult by name, ID number and birth date; the answer is the same for whoever is registered or not */
    readonly post: operations['invite-delegate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/delegation/minor-access': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Let the parents linked now look at the record of a young person of 15 to 17, or no longer */
    readonly post: operations['switch-minor-access'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/delegation/notices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What about a person’s delegations changes soon by itself, on a day; each is told whom it concerns */
    readonly get: operations['show-family-notices'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/delegation/unhide': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** No longer hide a category or an item: what was granted holds again */
    readonly post: operations['unhide-category'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/delegation/view-as': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** What a delegate or parent would see of a view at this moment; gives nobody any right */
    readonly post: operations['view-as'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/devices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The devices that are bound to a person, the latest used first */
    readonly get: operations['list-devices'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/devices/{deviceId}/name': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Call a device something else */
    readonly post: operations['rename-device'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/devices/{deviceId}/revoke': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** End what a device may do for one person, at once; other persons and devices are left as they are */
    readonly post: operations['revoke-device'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/devices/codes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Make a code with which one device can be bound, within 15 minutes; an older one is no longer good */
    readonly post: operations['issue-device-code'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/documents': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view documents of a person, now or as known on an earlier day */
    readonly get: operations['show-documents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/documents/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view documents of a person, now or as known on an earlier day */
    readonly post: operations['search-documents'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/factors': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What was declared of a person that no file holds, in the order in which it was recorded */
    readonly get: operations['show-factors'];
    readonly put?: never;
    /** Declare a fact that no file holds, such as a family history */
    readonly post: operations['declare-factor'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/imaging': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view imaging of a person, now or as known on an earlier day */
    readonly get: operations['show-imaging'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/imaging/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view imaging of a person, now or as known on an earlier day */
    readonly post: operations['search-imaging'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/imports': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Import a My Health Bank file (JSON, or a password zip of one); counts are of head rows */
    readonly post: operations['import-document'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/inbox': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What the caller was told of the person’s reminders, the latest first, with what became of each */
    readonly get: operations['show-inbox'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/inbox/seen': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Mark a message of the inbox as read */
    readonly post: operations['mark-reminder-seen'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/labs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view labs of a person, now or as known on an earlier day */
    readonly get: operations['show-labs'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/labs/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view labs of a person, now or as known on an earlier day */
    readonly post: operations['search-labs'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/listening': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Be told of the reminders of a person, as somebody who may be */
    readonly post: operations['start-listening'];
    /** Be told no longer of the reminders of a person */
    readonly delete: operations['stop-listening'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/measurements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view measurements of a person, now or as known on an earlier day */
    readonly get: operations['show-measurements'];
    readonly put?: never;
    /** Record what a person measured at home */
    readonly post: operations['record-reading'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/measurements/{readingId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Correct a reading that was mistyped; the old value stays in the history */
    readonly put: operations['correct-reading'];
    readonly post?: never;
    /** Take back a reading that was never measured */
    readonly delete: operations['retract-reading'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/measurements/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view measurements of a person, now or as known on an earlier day */
    readonly post: operations['search-measurements'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/medications': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view medications of a person, now or as known on an earlier day */
    readonly get: operations['show-medications'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/medications/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view medications of a person, now or as known on an earlier day */
    readonly post: operations['search-medications'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/notifications': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How a person is told of reminders: marks, quiet hours, addresses, and who else is told */
    readonly get: operations['show-notification-settings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/notifications/addresses': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Register a device for push: the FCM token of an app, or the Web Push subscription of a browser */
    readonly post: operations['register-push-address'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/notifications/addresses/{addressId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Remove a device: nothing is sent to it any more */
    readonly delete: operations['remove-push-address'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/notifications/calendar-feeds': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Make a private address for a calendar; it is shown this once, and says no more than the person chooses */
    readonly post: operations['open-calendar-feed'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/notifications/calendar-feeds/{feedId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Revoke a calendar address: from then on it is nobody’s */
    readonly delete: operations['close-calendar-feed'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/notifications/channels': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Switch one kind of reminder, or all, on or off for a channel */
    readonly post: operations['switch-reminder-channel'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/notifications/listeners': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Let somebody who may be reminded of the person be told too; it gives them no right */
    readonly post: operations['add-reminder-listener'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/notifications/listeners/{listenerId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Tell somebody no longer of the person’s reminders */
    readonly delete: operations['remove-reminder-listener'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/notifications/quiet-hours': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Set the hours in which nothing may ring, by the wall clock of a time zone; equal times mean none */
    readonly put: operations['set-quiet-hours'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/own-reminders': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A person’s own reminders, schedules and appointments, and what of them falls on the coming days */
    readonly get: operations['show-own-reminders'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/own-reminders/{entryId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Be reminded no longer of one’s own entry, from today on */
    readonly delete: operations['stop-own-reminder'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/own-reminders/appointments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Write down an appointment; one is reminded of it on the day before */
    readonly post: operations['note-appointment'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/own-reminders/custom': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Be reminded of something in one’s own words, on a day or by a rule of RFC 5545 */
    readonly post: operations['set-custom-reminder'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/own-reminders/doses': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Note that a dose was taken or skipped; the later word stands */
    readonly post: operations['answer-dose'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/own-reminders/medications': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Be reminded of a medicine at times of the day; by a rule of RFC 5545, every day where none is given */
    readonly post: operations['schedule-medication'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/prevention': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view prevention of a person, now or as known on an earlier day */
    readonly get: operations['show-prevention'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/prevention/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view prevention of a person, now or as known on an earlier day */
    readonly post: operations['search-prevention'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/programmes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view programmes of a person, now or as known on an earlier day */
    readonly get: operations['show-programmes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/programmes/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view programmes of a person, now or as known on an earlier day */
    readonly post: operations['search-programmes'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/reminders': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view reminders of a person, now or as known on an earlier day */
    readonly get: operations['show-reminders'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/reminders/dismiss': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Be told no more of a reminder, with the reason, until something opens anew */
    readonly post: operations['dismiss-reminder'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/reminders/done-elsewhere': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Say that it was done where no source will tell of it; silences the reminder and is no health fact */
    readonly post: operations['report-done-elsewhere'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/reminders/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view reminders of a person, now or as known on an earlier day */
    readonly post: operations['search-reminders'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/reminders/snooze': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Be told of a reminder again on a later day */
    readonly post: operations['snooze-reminder'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/timeline': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view timeline of a person, now or as known on an earlier day */
    readonly get: operations['show-timeline'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/timeline/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view timeline of a person, now or as known on an earlier day */
    readonly post: operations['search-timeline'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/vaccinations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view vaccinations of a person, now or as known on an earlier day */
    readonly get: operations['show-vaccinations'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/vaccinations/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view vaccinations of a person, now or as known on an earlier day */
    readonly post: operations['search-vaccinations'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/visits': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view visits of a person, now or as known on an earlier day */
    readonly get: operations['show-visits'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/visits/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view visits of a person, now or as known on an earlier day */
    readonly post: operations['search-visits'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/wishes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The view wishes of a person, now or as known on an earlier day */
    readonly get: operations['show-wishes'];
    readonly put?: never;
    /** Write down a person's own wish about organ donation, palliative care or resuscitation */
    readonly post: operations['declare-wish'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/wishes/{wishId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Take back a wish that the person declared */
    readonly delete: operations['withdraw-declared-wish'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/people/{personId}/wishes/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** The view wishes of a person, now or as known on an earlier day */
    readonly post: operations['search-wishes'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/push/public-key': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The VAPID public key with which a browser subscribes to Web Push; null where it is not set up */
    readonly get: operations['show-push-key'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description RFC 9457. `code` is stable; texts follow the asked language. */
    readonly Problem: {
      /** @description One of: invalid-input, invalid-parameter, invalid-usage, unknown-verb, invalid-setting, not-built-yet, not-found, sign-in-required, not-permitted, host-not-allowed, cross-origin-write, body-too-large, malformed-json, unsupported-media-type, person-not-found, already-registered, invalid-national-id, name-empty, name-too-long, birth-date-in-the-future, birth-date-too-early, own-parent, factor-date-in-the-future, measured-in-the-future, measured-too-early, value-out-of-range, systolic-not-above-diastolic, reading-not-found, reading-already-retracted, reading-of-another-kind, wish-not-found, wish-text-empty, wish-text-too-long, row-not-found, own-delegate, subject-not-adult, delegate-not-adult, grant-of-nothing, grant-period-empty, grant-too-long, grant-not-found, grant-ended, not-yet-fifteen, already-eighteen, too-many-invitations, invitee-name-empty, not-the-invitee, item-not-found, own-guardian, guardian-not-adult, ward-not-minor, ward-not-adult, order-period-empty, order-not-found, device-not-found, device-name-invalid, device-code-refused, too-many-devices, own-reminder-not-found, own-reminder-of-another-kind, own-reminder-text-empty, own-reminder-too-far, too-many-own-reminders, no-such-dose, snooze-out-of-range, done-in-the-future, too-many-push-addresses, not-a-push-service, too-many-listeners, too-many-calendar-feeds, own-listener, listener-not-permitted, file-not-readable, unreadable-json, not-a-my-health-bank-file, person-not-stated, another-persons-file, too-large, too-deep, too-many-rows, format-not-supported, file-in-big5, file-in-utf-16, zip-unreadable, zip-password-needed, zip-password-wrong, zip-holds-no-document, zip-holds-several-documents, zip-too-many-entries, zip-expands-too-far, changed-while-reading, projection-parked, too-much-to-show, not-yet-projected, rebuild-running, store-unavailable, outcome-unknown, internal-error, database-unreachable, database-refused, data-folder-unusable, port-in-use, postgres-version-mismatch, postgres-did-not-start, postgres-binaries-missing, postgres-passwords-unreadable, system-user-missing, unsafe-durability, migration-ahead, schema-mismatch, port-not-permitted, master-key-mismatch, master-key-file-broken, master-key-file-exposed */
      readonly code: string;
      readonly detail: string;
      readonly errors?: readonly {
        readonly field: string;
        readonly reason: string;
      }[];
      readonly expected?: string;
      readonly field?: string;
      readonly instance?: string;
      readonly status: number;
      readonly title: string;
      readonly type: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly 'check-access': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /**
           * @default view
           * @enum {string}
           */
          readonly action?: 'view' | 'download' | 'remind' | 'record';
          readonly actorId: string;
          readonly at?: string;
          /** @enum {string} */
          readonly category:
            | 'visits'
            | 'medications'
            | 'allergies'
            | 'wishes'
            | 'vaccinations'
            | 'labs'
            | 'imaging'
            | 'prevention'
            | 'programmes'
            | 'measurements'
            | 'reminders';
          readonly personId: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly consentEventIds: readonly string[];
            /** @enum {string} */
            readonly effect: 'allow' | 'deny';
            readonly reasons: readonly {
              readonly code: string;
              readonly text: string;
            }[];
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-catalogue': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly categories: readonly string[];
            readonly factors: readonly string[];
            readonly measurementKinds: readonly {
              readonly form: string;
              readonly kind: string;
              readonly unit: string | null;
            }[];
            readonly problemCodes: readonly string[];
            readonly reasonCodes: readonly string[];
            readonly rules: readonly string[];
            readonly views: readonly string[];
            readonly viewsNotBuiltYet: readonly string[];
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'accept-delegation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly delegateId?: string;
          readonly grantId: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly grantId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'end-custody': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly childId: string;
          readonly from?: string;
          readonly parentId: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly childId: string;
            readonly parentId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'restore-custody': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly childId: string;
          readonly from?: string;
          readonly parentId: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly childId: string;
            readonly parentId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'end-delegation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly grantId: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly grantId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'end-guardianship': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly from?: string;
          readonly orderId: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly orderId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'link-dependant': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly childId: string;
          readonly from?: string;
          readonly parentId: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly childId: string;
            readonly parentId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'unlink-dependant': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly childId: string;
          readonly from?: string;
          readonly parentId: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly childId: string;
            readonly parentId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'rebuild-read-models': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly model?: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'redrive-person': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly personId: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'verify-read-models': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': Record<string, never>;
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'list-people': {
    readonly parameters: {
      readonly query?: {
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly people: readonly {
              readonly acting: {
                readonly actions: readonly ('view' | 'download' | 'remind' | 'record')[];
                readonly categories: 'all' | readonly string[];
                /** @enum {string} */
                readonly reason: 'self' | 'parent' | 'guardian' | 'grant' | 'demo' | 'operator';
                readonly until: string | null;
              };
              readonly ageYears: number;
              readonly birthDate: string | null;
              readonly dependantOf: readonly {
                readonly effectiveFrom: string;
                readonly effectiveUntil: string | null;
                readonly parentId: string;
              }[];
              readonly maskedNationalId: string | null;
              readonly name: string;
              readonly personId: string;
              /** @enum {string} */
              readonly sex: 'female' | 'male';
            }[];
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'register-person': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly birthDate: string;
          readonly name: string;
          readonly nationalId: string;
          /** @enum {string} */
          readonly sex: 'female' | 'male';
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly personId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-access-log': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly lookers: readonly {
              readonly [key: string]: unknown;
            }[];
            readonly looks: readonly {
              readonly [key: string]: unknown;
            }[];
            readonly names: {
              readonly [key: string]: string;
            };
            readonly total: number;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-admissions': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-admissions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-allergies': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-allergies': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'audit-events': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly limit?: string;
        readonly offset?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly events: readonly {
              readonly [key: string]: unknown;
            }[];
            readonly total: number;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'audit-replay': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'read-calendar': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /**
           * @default discreet
           * @enum {string}
           */
          readonly detail?: 'discreet' | 'titles';
          readonly rule?: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly calendar: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'list-delegations': {
    readonly parameters: {
      readonly query?: {
        readonly lang?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly ages: {
              readonly decidesAloneOn: string;
              readonly ownGrantsOn: string;
              /** @enum {string} */
              readonly phase: 'child' | 'young' | 'adult';
            } | null;
            readonly grants: readonly {
              readonly acceptUntil: string | null;
              readonly actions: readonly string[];
              readonly categories: 'all' | readonly string[];
              readonly delegateId: string | null;
              readonly delegateName: string | null;
              readonly from: string;
              readonly grantId: string;
              readonly inviteeName: string | null;
              /** @enum {string} */
              readonly standing: 'offered' | 'lapsed' | 'planned' | 'running' | 'expired' | 'ended';
              readonly until: string;
            }[];
            readonly guardians: readonly {
              readonly from: string;
              readonly name: string | null;
              readonly orderId: string;
              readonly until: string | null;
              /** @enum {string} */
              readonly ward: 'minor' | 'adult';
            }[];
            readonly hiddenCategories: readonly string[];
            readonly hiddenItems: readonly string[];
            readonly keepers: readonly {
              /** @enum {string} */
              readonly kind: 'parent' | 'guardian';
              readonly name: string | null;
              readonly personId: string;
            }[];
            /** @enum {string|null} */
            readonly minorAccess: 'on' | 'off' | null;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'grant-delegation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly actions: string | readonly string[];
          readonly categories: string | readonly string[];
          readonly delegateId: string;
          readonly from?: string;
          readonly until: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly grantId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'appoint-guardian': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly from?: string;
          readonly guardianId: string;
          readonly until?: string;
          /** @enum {string} */
          readonly ward: 'minor' | 'adult';
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly orderId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'hide-category': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @enum {string} */
          readonly category?:
            | 'visits'
            | 'medications'
            | 'allergies'
            | 'wishes'
            | 'vaccinations'
            | 'labs'
            | 'imaging'
            | 'prevention'
            | 'programmes'
            | 'measurements'
            | 'reminders';
          readonly item?: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly category: string | null;
            readonly hidden: boolean;
            readonly item: string | null;
            readonly personId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'invite-delegate': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly actions: string | readonly string[];
          readonly birthDate: string;
          readonly categories: string | readonly string[];
          readonly from?: string;
          readonly name: string;
          readonly nationalId: string;
          readonly until: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly grantId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'switch-minor-access': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @enum {string} */
          readonly access: 'on' | 'off';
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly access: string;
            readonly personId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-family-notices': {
    readonly parameters: {
      readonly query?: {
        readonly lang?: string;
        readonly on?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly notices: readonly {
              readonly concerns: string | null;
              readonly kind: string;
              readonly on: string;
              readonly tellFrom: string;
              readonly text: string;
            }[];
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'unhide-category': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @enum {string} */
          readonly category?:
            | 'visits'
            | 'medications'
            | 'allergies'
            | 'wishes'
            | 'vaccinations'
            | 'labs'
            | 'imaging'
            | 'prevention'
            | 'programmes'
            | 'measurements'
            | 'reminders';
          readonly item?: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly category: string | null;
            readonly hidden: boolean;
            readonly item: string | null;
            readonly personId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'view-as': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly delegateId: string;
          readonly knownOn?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
          readonly view: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly answer: {
              readonly [key: string]: unknown;
            } | null;
            /** @enum {string} */
            readonly effect: 'allow' | 'deny';
            readonly reasons: readonly {
              readonly code: string;
              readonly text: string;
            }[];
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'list-devices': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly devices: readonly {
              readonly boundAt: string;
              readonly deviceId: string;
              readonly lastUsedAt: string;
              readonly name: string;
            }[];
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'rename-device': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly deviceId: string;
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly name: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly deviceId: string;
            readonly name: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'revoke-device': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly deviceId: string;
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': Record<string, never>;
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly deviceId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'issue-device-code': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': Record<string, never>;
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly code: string;
            readonly payload: string;
            readonly validUntil: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-documents': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-documents': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-factors': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly factors: readonly {
              readonly declaredFrom: string;
              readonly name: string;
              readonly value: string | number | boolean;
            }[];
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'declare-factor': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly factor: string;
          readonly from?: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly factor: string;
            readonly personId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-imaging': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-imaging': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'import-document': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        readonly 'passbook-zip-password'?: string;
      };
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': string;
        readonly 'application/zip': string;
      };
    };
    readonly responses: {
      /** @description Imported. With `Accept: text/event-stream`: events `progress`, then `result` or `problem`. */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly appended: number;
            readonly documentId: string;
            readonly duplicates: number;
            readonly rejected: readonly {
              readonly field: string;
              readonly reason: string;
              readonly row: number;
              readonly section: string;
            }[];
            readonly revisions: number;
            readonly unmapped: readonly string[];
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-inbox': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly {
              readonly closedOn: string | null;
              readonly rule: string;
              readonly seenOn: string | null;
              readonly snoozedUntil: string | null;
              readonly status: string;
              readonly text: string;
              readonly toldOn: string;
            }[];
            readonly unread: number;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'mark-reminder-seen': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly rule: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly rule: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-labs': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-labs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'start-listening': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /**
           * @default [
           *       "all"
           *     ]
           */
          readonly items?: readonly string[];
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly listenerId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'stop-listening': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly listenerId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-measurements': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'record-reading': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly context?: string;
          readonly kind: string;
          readonly measuredAt: string;
          readonly readingId?: string;
          readonly value: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly readingId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'correct-reading': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
        readonly readingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly context?: string;
          readonly kind: string;
          readonly measuredAt: string;
          readonly value: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly readingId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'retract-reading': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
        readonly readingId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly readingId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-measurements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-medications': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-medications': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-notification-settings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly addresses: readonly {
              readonly addressId: string;
              readonly channel: string;
              readonly registeredOn: string;
            }[];
            readonly calendarFeeds: readonly {
              readonly detail: string;
              readonly feedId: string;
              readonly openedOn: string;
            }[];
            readonly candidates: readonly string[];
            readonly channels: readonly {
              readonly channel: string;
              readonly isOffered: boolean;
            }[];
            readonly items: readonly string[];
            readonly listeners: readonly {
              readonly items: readonly string[];
              readonly listenerId: string;
              readonly mayBeTold: boolean;
            }[];
            readonly marks: readonly {
              readonly channel: string;
              readonly isOn: boolean;
              readonly item: string;
            }[];
            readonly quietHours: {
              readonly from: string;
              readonly until: string;
              readonly zone: string;
            };
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'register-push-address': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly addressId?: string;
          readonly auth?: string;
          /** Format: uri */
          readonly endpoint?: string;
          /** @enum {string} */
          readonly kind: 'fcm' | 'web-push';
          readonly p256dh?: string;
          readonly token?: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly addressId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'remove-push-address': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly addressId: string;
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly addressId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'open-calendar-feed': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /**
           * @default discreet
           * @enum {string}
           */
          readonly detail?: 'discreet' | 'titles';
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly feedId: string;
            readonly path: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'close-calendar-feed': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly feedId: string;
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly feedId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'switch-reminder-channel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @enum {string} */
          readonly channel: 'inbox' | 'fcm' | 'web-push';
          readonly item: string;
          /** @enum {string} */
          readonly mark: 'on' | 'off';
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly channel: string;
            readonly item: string;
            readonly mark: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'add-reminder-listener': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /**
           * @default [
           *       "all"
           *     ]
           */
          readonly items?: readonly string[];
          readonly listenerId: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly listenerId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'remove-reminder-listener': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly listenerId: string;
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly listenerId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'set-quiet-hours': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly from: string;
          readonly until: string;
          readonly zone?: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly from: string;
            readonly until: string;
            readonly zone: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-own-reminders': {
    readonly parameters: {
      readonly query?: {
        readonly days?: string;
        readonly lang?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly entries: readonly {
              readonly entryId: string;
              readonly kind: string;
              readonly recurrence: string | null;
              readonly startsOn: string;
              readonly text: string;
              readonly times: readonly string[];
            }[];
            readonly occurrences: readonly {
              readonly answer: string | null;
              readonly entryId: string;
              readonly kind: string;
              readonly on: string;
              readonly text: string;
              readonly time: string | null;
            }[];
            readonly on: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'stop-own-reminder': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly entryId: string;
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly entryId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'note-appointment': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly entryId?: string;
          readonly on: string;
          readonly text: string;
          readonly time: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly entryId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'set-custom-reminder': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly entryId?: string;
          readonly recurrence?: string;
          readonly startsOn: string;
          readonly text: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly entryId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'answer-dose': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @enum {string} */
          readonly answer: 'taken' | 'skipped';
          readonly dueOn: string;
          readonly entryId: string;
          readonly time: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly entryId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'schedule-medication': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly entryId?: string;
          readonly recurrence?: string;
          readonly startsOn: string;
          readonly text: string;
          readonly times: readonly string[];
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly entryId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-prevention': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-prevention': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-programmes': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-programmes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-reminders': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'dismiss-reminder': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          /** @enum {string} */
          readonly reason: 'not-wanted' | 'not-applicable' | 'advised-against' | 'other';
          readonly rule: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly rule: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'report-done-elsewhere': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly doneOn: string;
          readonly rule: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly rule: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-reminders': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'snooze-reminder': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly rule: string;
          readonly until: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly rule: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-timeline': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-timeline': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-vaccinations': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-vaccinations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-visits': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-visits': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-wishes': {
    readonly parameters: {
      readonly query?: {
        readonly knownOn?: string;
        readonly lang?: string;
        readonly minPosition?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'declare-wish': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly text: string;
          /** @enum {string} */
          readonly topic: 'organ-donation' | 'palliative-care' | 'resuscitation';
          readonly wishId?: string;
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly wishId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'withdraw-declared-wish': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
        readonly wishId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly wishId: string;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'search-wishes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly personId: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': {
          readonly knownOn?: string;
          readonly minPosition?: string;
          /** @default {} */
          readonly parameters?: {
            readonly [key: string]: string;
          };
        };
      };
    };
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly [key: string]: unknown;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readonly 'show-push-key': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Done */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly publicKey: string | null;
          };
        };
      };
      /** @description A problem */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
