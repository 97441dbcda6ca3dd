/** Events of the window after which a failed request is worth another try: the network is back, or the person is. */
export const signsOfRecovery = ['online', 'focus'] as const;
